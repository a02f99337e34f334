// The Sun and the four giant planets under gravity: floating point on struct fields.
package main

const (
	steps       = 4_500_000
	step        = 0.01
	daysPerYear = 365.24
	sunMass     = 39.47841760435743 // 4π²
)

type body struct {
	x, y, z, vx, vy, vz, mass float64
}

func planets() []body {
	return []body{
		{0, 0, 0, 0, 0, 0, sunMass},
		{4.84143144246472082945e+00, -1.16032004402742839362e+00, -1.03622044471123109494e-01,
			1.66007664274403694959e-03 * daysPerYear, 7.69901118419740425080e-03 * daysPerYear,
			-6.90460016972063023554e-05 * daysPerYear, 9.54791938424326609124e-04 * sunMass},
		{8.34336671824457987790e+00, 4.12479856412430479268e+00, -4.03523417114321381293e-01,
			-2.76742510726411147104e-03 * daysPerYear, 4.99852801234917238005e-03 * daysPerYear,
			2.30417297573763929463e-05 * daysPerYear, 2.85885980666130812119e-04 * sunMass},
		{1.28943695621391310164e+01, -1.51111514016986312525e+01, -2.23307578892655734398e-01,
			2.96460137564761618652e-03 * daysPerYear, 2.37847173959480950188e-03 * daysPerYear,
			-2.96589568540237556131e-05 * daysPerYear, 4.36624404335156298062e-05 * sunMass},
		{1.53796971148509165498e+01, -2.59193146099879641146e+01, 1.79258772950371181757e-01,
			2.68067772490389322511e-03 * daysPerYear, 1.62824170038242295431e-03 * daysPerYear,
			-9.51592254519715870971e-05 * daysPerYear, 5.15138902046611451304e-05 * sunMass},
	}
}

// sqrt by Newton's method, so that the program needs no package.
func sqrt(v float64) float64 {
	guess := v
	if guess < 1 {
		guess = 1
	}
	for {
		next := 0.5 * (guess + v/guess)
		if next >= guess {
			return guess
		}
		guess = next
	}
}

// advance moves all bodies by one step. The inverse cube of a distance is found by two Newton
// steps from the pair's previous one, which changes slowly.
func advance(bodies []body, inverse []float64) {
	pair := 0
	for i := range bodies {
		a := &bodies[i]
		for j := i + 1; j < len(bodies); j++ {
			b := &bodies[j]
			dx, dy, dz := a.x-b.x, a.y-b.y, a.z-b.z
			d2 := dx*dx + dy*dy + dz*dz
			r := inverse[pair]
			r *= 1.5 - 0.5*d2*r*r
			r *= 1.5 - 0.5*d2*r*r
			inverse[pair] = r
			pair++
			pull := step * r * r * r
			a.vx -= dx * b.mass * pull
			a.vy -= dy * b.mass * pull
			a.vz -= dz * b.mass * pull
			b.vx += dx * a.mass * pull
			b.vy += dy * a.mass * pull
			b.vz += dz * a.mass * pull
		}
	}
	for i := range bodies {
		b := &bodies[i]
		b.x += step * b.vx
		b.y += step * b.vy
		b.z += step * b.vz
	}
}

func distance(a, b *body) float64 {
	dx, dy, dz := a.x-b.x, a.y-b.y, a.z-b.z
	return sqrt(dx*dx + dy*dy + dz*dz)
}

func energy(bodies []body) float64 {
	e := 0.0
	for i := range bodies {
		b := &bodies[i]
		e += 0.5 * b.mass * (b.vx*b.vx + b.vy*b.vy + b.vz*b.vz)
		for j := i + 1; j < len(bodies); j++ {
			e -= b.mass * bodies[j].mass / distance(b, &bodies[j])
		}
	}
	return e
}

func offsetMomentum(bodies []body) {
	px, py, pz := 0.0, 0.0, 0.0
	for _, b := range bodies {
		px += b.vx * b.mass
		py += b.vy * b.mass
		pz += b.vz * b.mass
	}
	sun := &bodies[0]
	sun.vx, sun.vy, sun.vz = -px/sunMass, -py/sunMass, -pz/sunMass
}

func main() {
	bodies := planets()
	offsetMomentum(bodies)
	var inverse []float64
	for i := range bodies {
		for j := i + 1; j < len(bodies); j++ {
			inverse = append(inverse, 1/distance(&bodies[i], &bodies[j]))
		}
	}
	println(energy(bodies))
	for i := 0; i < steps; i++ {
		advance(bodies, inverse)
	}
	println(energy(bodies))
}
