/** Geometry of parameter space: vectors, directions, slices, axes, grids; no network. */
package costscape.space;
