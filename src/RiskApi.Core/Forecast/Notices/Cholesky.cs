namespace RiskApi.Core.Forecast.Notices;

/// <summary>The inverse of a symmetric positive definite matrix, by Cholesky's decomposition.</summary>
internal static class Cholesky
{
    /// <summary>Inverts a matrix.</summary>
    /// <param name="matrix">Symmetric and positive definite; its lower triangle is read.</param>
    public static double[,] Inverse(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var lower = Decompose(matrix, size);
        var inverse = new double[size, size];
        var column = new double[size];
        for (var j = 0; j < size; j++)
        {
            for (var i = 0; i < size; i++)
            {
                var sum = i == j ? 1.0 : 0.0;
                for (var k = j; k < i; k++)
                {
                    sum -= lower[i, k] * column[k];
                }

                column[i] = i < j ? 0 : sum / lower[i, i];
            }

            for (var i = size - 1; i >= j; i--)
            {
                var sum = column[i];
                for (var k = i + 1; k < size; k++)
                {
                    sum -= lower[k, i] * inverse[k, j];
                }

                inverse[i, j] = inverse[j, i] = sum / lower[i, i];
            }
        }

        return inverse;
    }

    private static double[,] Decompose(double[,] matrix, int size)
    {
        var lower = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= lower[i, k] * lower[j, k];
                }

                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
            }
        }

        return lower;
    }
}
