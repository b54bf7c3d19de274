/** A program that knows costscape by what it exports. */
module landscape {
  requires costscape;
}
