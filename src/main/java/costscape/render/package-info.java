/** Results to pictures: charts, colour scales, frames. Encoded to a stream, never to a file. */
package costscape.render;
