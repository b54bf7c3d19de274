package costscape.render.layer;

/**
 * What will be drawn over labels, which therefore keep away.
 *
 * @param reach half the width of the line as it is drawn, in pixels
 */
public record Obstacle(Polyline line, double reach) {
  boolean covers(LabelBox label) {
    return label.widened(reach).meets(line);
  }
}
