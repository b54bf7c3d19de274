package costscape.api;

/**
 * An eigenvalue that was found by products with the Hessian.
 *
 * @param value the eigenvalue
 * @param error how far it may be from an eigenvalue of the Hessian
 */
public record Eigenvalue(double value, double error) {}
