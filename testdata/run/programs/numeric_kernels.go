// run

package main

type body struct{ x, y, z, vx, vy, vz, m float64 }

func sqrt(x float64) float64 {
	z := x
	for range 60 {
		z -= (z*z - x) / (2 * z)
	}
	return z
}

func advance(b []body, dt float64) {
	for i := range b {
		p := &b[i]
		for j := i + 1; j < len(b); j++ {
			q := &b[j]
			dx, dy, dz := p.x-q.x, p.y-q.y, p.z-q.z
			d2 := dx*dx + dy*dy + dz*dz
			mag := dt / (d2 * sqrt(d2))
			p.vx -= dx * q.m * mag
			p.vy -= dy * q.m * mag
			p.vz -= dz * q.m * mag
			q.vx += dx * p.m * mag
			q.vy += dy * p.m * mag
			q.vz += dz * p.m * mag
		}
	}
	for i := range b {
		b[i].x += dt * b[i].vx
		b[i].y += dt * b[i].vy
		b[i].z += dt * b[i].vz
	}
}

func mandel(w, h int) (n int) {
	for y := range h {
		for x := range w {
			c := complex(float64(x)/float64(w)*3-2, float64(y)/float64(h)*2-1)
			z := complex(0, 0)
			for i := 0; i < 50; i++ {
				z = z*z + c
				if real(z)*real(z)+imag(z)*imag(z) > 4 {
					n += i
					break
				}
			}
		}
	}
	return
}

func matmul(n int) float64 {
	a, b, c := make([][]float64, n), make([][]float64, n), make([][]float64, n)
	for i := range n {
		a[i], b[i], c[i] = make([]float64, n), make([]float64, n), make([]float64, n)
		for j := range n {
			a[i][j], b[i][j] = float64(i-j)/10, float64(i+j)/7
		}
	}
	for i := range n {
		for j := range n {
			for k := range n {
				c[i][j] += a[i][k] * b[k][j]
			}
		}
	}
	return c[n/2][n/3]
}

func main() {
	b := []body{{m: 40}, {x: 5, vy: 2, m: 0.1}, {y: -8, vx: 1.5, z: 1, m: 0.05}}
	for range 200 {
		advance(b, 0.01)
	}
	println(b[0].x, b[1].x, b[2].vz)
	println(mandel(60, 40), matmul(20))
	s := 0.0
	for i := 1; i < 10000; i++ {
		s += 1 / float64(i*i)
	}
	println(s, sqrt(6*s))
}
