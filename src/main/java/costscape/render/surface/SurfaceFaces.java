package costscape.render.surface;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.OutlinedFill;
import costscape.render.scale.ColorMap;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A surface as filled shapes, the farthest first, for files of shapes. A surface has one height
 * over each place, so a face can only be hidden by one that is nearer along both axes: the order is
 * that of distance along the axes, and nothing is cut.
 */
record SurfaceFaces(SurfaceMesh mesh, Projection projection, ColorMap map, ChartStyle style) {
  /** A file of more shapes than this is slower to open than an image. */
  static final int MOST = 20_000;

  /**
   * Two faces side by side are drawn this much over their border, in sizes of text: with less, the
   * ground shines through between them where a browser shows the picture at its size on paper.
   */
  private static final double OVER = 0.075;

  private static final double HUNDREDTHS = 100;

  static int count(SurfaceMesh mesh) {
    return (mesh.columns() - 1) * (mesh.rows() - 1);
  }

  void draw(Graphics2D g) {
    double[] eye = projection.camera().place();
    List<int[]> faces = new ArrayList<>();
    for (int i = 1; i < mesh.columns(); i++) {
      for (int j = 1; j < mesh.rows(); j++) {
        faces.add(new int[] {i, j});
      }
    }
    faces.sort(Comparator.comparingDouble(face -> -distance(face, eye)));
    float over = (float) (OVER * style.fontSize());
    g.setStroke(new BasicStroke(over, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int[] face : faces) {
      draw(g, face[0], face[1]);
    }
  }

  /** How far the middle of a face is from the eye along both axes, one after the other. */
  private double distance(int[] face, double... eye) {
    double x = (mesh.x(face[0] - 1) + mesh.x(face[0])) / 2;
    double y = (mesh.y(face[1] - 1) + mesh.y(face[1])) / 2;
    return Math.abs(x - eye[0]) + Math.abs(y - eye[1]);
  }

  private void draw(Graphics2D g, int i, int j) {
    int[][] corners = {{i - 1, j - 1}, {i, j - 1}, {i, j}, {i - 1, j}};
    Path2D face = new Path2D.Float();
    double fraction = 0;
    double brightness = 0;
    for (int[] corner : corners) {
      int across = corner[0];
      int up = corner[1];
      Camera.Seen seen = projection.at(mesh.x(across), mesh.y(up), mesh.z(across, up));
      if (face.getCurrentPoint() == null) {
        face.moveTo(rounded(seen.x()), rounded(seen.y()));
      } else {
        face.lineTo(rounded(seen.x()), rounded(seen.y()));
      }
      fraction += mesh.fraction(across, up) / corners.length;
      brightness += mesh.brightness(across, up) / corners.length;
    }
    face.closePath();
    g.setColor(new Color(DepthImage.shaded(map.rgb(fraction), brightness)));
    OutlinedFill.of(g, face);
  }

  /** A hundredth of a pixel is not seen, and more digits would make a file a fifth longer. */
  private static double rounded(double pixels) {
    return Math.rint(HUNDREDTHS * pixels) / HUNDREDTHS;
  }
}
