/**
 * Pictures and movies to the bytes of a file (PNG, SVG, PDF, GIF). Everything is written to a
 * stream; where the bytes land is another's concern.
 */
package costscape.render.image;
