/**
 * A cost surface in space, in true perspective.
 *
 * <p><b>Start with</b> {@link SurfaceChart}, the figure; {@link SurfaceMesh}, the heights that are
 * drawn; {@link DepthImage}, which decides what is seen.
 *
 * <p><b>The way of a surface.</b> {@link SurfaceMesh} turns the costs into heights at equally
 * spaced points: the grid's own points, more by bilinear interpolation where the grid is coarse,
 * means of blocks where it is finer than the picture. {@link Camera} places the eye and {@link
 * Projection} fits its view of the box into the picture. {@link SurfaceChart.SurfaceView} hands the
 * triangles to {@link DepthImage}, which keeps the nearest at every sample, 3 × 3 samples a pixel.
 * {@link SurfaceBox} draws the floor, the walls and the labels around it, and {@link SurfacePath}
 * lays a training path on it, dashed and faint where the surface hides it.
 *
 * <p><b>What can be read off.</b> Height and colour are both the cost. The light leaves level
 * places their colour, so they can be compared with the colour bar. The mesh lines and paths hide
 * behind what is nearer, with a slack of 0.4 % of the distance, as they touch the surface.
 *
 * <p><b>In files of shapes</b> {@link SurfaceMesh.SurfaceFaces} draws up to 20,000 faces, the
 * farthest first; more of them, or holes, are an image there too.
 *
 * <p><b>Failed cells.</b> A hole that the surface encloses is spanned by {@link
 * SurfaceMesh.HoleSpan}, to have somewhere to hatch it; no cost is read off there. A hole that
 * reaches the edge has no rim to go by and is hatched on the floor.
 *
 * <p><b>Choices.</b> A depth buffer instead of sorted triangles: there is no order to find, and no
 * seam shows, as neighbours share their edges' samples exactly.
 */
package costscape.render.surface;
