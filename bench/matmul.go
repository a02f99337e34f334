// The product of two square matrices, by the schoolbook: double indexing and multiply-add.
package main

const n = 680

func matrix(seed float64) [][]float64 {
	m := make([][]float64, n)
	for i := range m {
		m[i] = make([]float64, n)
		for j := range m[i] {
			m[i][j] = seed * float64(i-j) * float64(i+j)
		}
	}
	return m
}

func multiply(a, b [][]float64) [][]float64 {
	c := make([][]float64, n)
	for i := range c {
		row := make([]float64, n)
		for j := range row {
			sum := 0.0
			for k := 0; k < n; k++ {
				sum += a[i][k] * b[k][j]
			}
			row[j] = sum
		}
		c[i] = row
	}
	return c
}

func main() {
	unit := 1.0 / n / n
	c := multiply(matrix(unit), matrix(unit))
	println(c[n/2][n/2], c[0][n-1])
}
