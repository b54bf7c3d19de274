package costscape.workbook.cell;

import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;

/**
 * One line or set of points of a chart: the cells it reads, and what the engine says of them.
 *
 * @param name in the legend
 */
public record ChartSeries(String name, String xCells, double[] xs, String yCells, double[] ys) {
  private static final String CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  XDDFNumericalDataSource<Double> x() {
    return XDDFDataSourcesFactory.fromArray(new Double[0], xCells);
  }

  XDDFNumericalDataSource<Double> y() {
    return XDDFDataSourcesFactory.fromArray(new Double[0], yCells);
  }

  /** Writes the numbers into the drawn series: point by point the library takes a minute. */
  void known(CTScatterSer drawn) {
    drawn.getXVal().getNumRef().setNumCache(cache(xs));
    drawn.getYVal().getNumRef().setNumCache(cache(ys));
  }

  private static CTNumData cache(double[] values) {
    StringBuilder xml = new StringBuilder("<xml-fragment xmlns:c=\"" + CHARTS + "\">");
    xml.append("<c:ptCount val=\"").append(values.length).append("\"/>");
    for (int k = 0; k < values.length; k++) {
      if (Double.isFinite(values[k])) {
        xml.append("<c:pt idx=\"").append(k).append("\"><c:v>");
        xml.append(values[k]).append("</c:v></c:pt>");
      }
    }
    try {
      return CTNumData.Factory.parse(xml.append("</xml-fragment>").toString());
    } catch (XmlException e) {
      throw new IllegalStateException(e);
    }
  }
}
