/** Hessian spectrum, verdicts, catalogue of stationary points, basins, barriers. */
package costscape.critical;
