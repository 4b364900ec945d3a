/** As small against its diagonal as makes a row of a matrix count as a sum of others. */
const DEPENDENT = 1e-10;

/**
 * Solves A X = B for a symmetric positive semidefinite A by Cholesky's decomposition (Golub and Van Loan, Matrix
 * Computations, section 4.2). A row that depends on those before it gets 0.
 * @param matrix size × size, by row; only its lower triangle is read, and it is overwritten
 * @param right size × columns, by row; overwritten with X
 */
export function solveCholesky(matrix: Float64Array, right: Float64Array, size: number, columns: number): void {
  const dependent = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    const diagonal = matrix[i * size + i];
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j];
      for (let k = 0; k < j; k++) sum -= matrix[i * size + k] * matrix[j * size + k];
      if (j < i) {
        matrix[i * size + j] = dependent[j] === 1 ? 0 : sum / matrix[j * size + j];
      } else if (sum > DEPENDENT * diagonal) {
        matrix[i * size + i] = Math.sqrt(sum);
      } else {
        dependent[i] = 1;
        matrix[i * size + i] = 1;
        for (let k = 0; k < i; k++) matrix[i * size + k] = 0;
      }
    }
  }
  for (let c = 0; c < columns; c++) {
    for (let i = 0; i < size; i++) {
      let sum = dependent[i] === 1 ? 0 : right[i * columns + c];
      for (let k = 0; k < i; k++) sum -= matrix[i * size + k] * right[k * columns + c];
      right[i * columns + c] = sum / matrix[i * size + i];
    }
    for (let i = size - 1; i >= 0; i--) {
      let sum = right[i * columns + c];
      for (let k = i + 1; k < size; k++) sum -= matrix[k * size + i] * right[k * columns + c];
      right[i * columns + c] = dependent[i] === 1 ? 0 : sum / matrix[i * size + i];
    }
  }
}
