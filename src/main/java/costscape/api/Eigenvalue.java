package costscape.api;

/**
 * An eigenvalue that was found by products with the Hessian.
 *
 * @param value the eigenvalue
 * @param error how far it may be from an eigenvalue of the Hessian. Rounding is counted where
 *     bounds of the activation and the loss are known; where they are not and parameters are large,
 *     the error is infinite.
 */
public record Eigenvalue(double value, double error) {}
