/**
 * The library's face in a Java notebook: what a cell's last line gives is shown as a picture.
 *
 * <p>Start with {@link costscape.notebook.Display}, which JJava finds as a service when costscape's
 * jar comes onto the notebook's class path. The kernel brings the classes that this package names;
 * no other program loads it.
 *
 * <p>Other Java kernels know no such service. They show a {@code BufferedImage}, which {@code
 * Picture.toImage()} is, or the bytes of {@code Picture.png()}.
 */
package costscape.notebook;
