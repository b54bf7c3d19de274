/** A cost over a slice: the plain kernel, the fast kernels, curves and surfaces. */
package costscape.sweep;
