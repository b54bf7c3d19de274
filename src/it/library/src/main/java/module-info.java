/** A program that knows costscape by what it exports. */
module landscape {
  requires costscape;
  requires org.apache.commons.logging; // what writes SVG and PDF asks for it
}
