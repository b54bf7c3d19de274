package costscape.render.layer;

/**
 * Something that will be drawn on top of labels, which therefore keep away from it.
 *
 * @param reach half the width of the drawn line, in pixels
 */
public record Obstacle(Polyline line, double reach) {
  boolean covers(LabelBox label) {
    return label.widened(reach).meets(line);
  }
}
