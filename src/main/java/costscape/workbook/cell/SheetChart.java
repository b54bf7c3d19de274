package costscape.workbook.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

/** One chart of lines and points over two axes with titles. */
public final class SheetChart {
  /** A quarter turn, in 60,000ths of a degree. */
  private static final int UPWARDS = -5_400_000;

  private static final int TOP = 3;
  private static final int WIDE = 11;
  private static final int HIGH = 22;
  private static final double LINE_POINTS = 1.75;

  private final XSSFChart chart;
  private final XDDFValueAxis horizontal;
  private final XDDFValueAxis vertical;
  private final XDDFScatterChartData lines;
  private final List<ChartSeries> series = new ArrayList<>();

  /**
   * @param row the upper or lower one on the sheet, 0 or 1
   * @param column the left or right one
   */
  public SheetChart(Page page, int row, int column, String title, String across, String up) {
    XSSFDrawing drawing = page.unstreamed().createDrawingPatriarch();
    int left = column * (WIDE + 1);
    int top = TOP + row * (HIGH + 1);
    XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, left, top, left + WIDE, top + HIGH);
    chart = drawing.createChart(anchor);
    chart.setTitleText(title);
    chart.displayBlanksAs(DisplayBlanks.GAP); // else shorter series go on at 0, 0
    chart.setTitleOverlay(false);
    horizontal = chart.createValueAxis(AxisPosition.BOTTOM);
    horizontal.setTitle(across);
    horizontal.setTickLabelPosition(AxisTickLabelPosition.LOW);
    vertical = chart.createValueAxis(AxisPosition.LEFT);
    vertical.setTitle(up);
    vertical.setTickLabelPosition(AxisTickLabelPosition.LOW);
    vertical.setCrosses(AxisCrosses.AUTO_ZERO);
    vertical.getOrAddMajorGridProperties().setLineProperties(line(0xD9D9D9, 0.75));
    lines = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, horizontal, vertical);
    lines.setStyle(ScatterStyle.LINE_MARKER);
    lines.setVaryColors(false);
  }

  /** Powers of ten up the side, where all values are above 0. */
  public void logarithmic(double[] values) {
    if (Arrays.stream(values).filter(Double::isFinite).allMatch(value -> value > 0)) {
      vertical.setLogBase(10);
      vertical.setCrosses(AxisCrosses.MIN);
    }
  }

  /** Across from 0 to the last step, instead of some round number after it. */
  public void steps(int last) {
    horizontal.setMinimum(0);
    horizontal.setMaximum(last);
  }

  /** Up from 0 to 1. */
  public void probabilities() {
    vertical.setMinimum(0);
    vertical.setMaximum(1);
    vertical.setMajorUnit(0.25);
  }

  /** Takes the axes' titles from two cells, so that they follow them. */
  public void titles(String across, String up) {
    CTPlotArea area = chart.getCTChart().getPlotArea();
    link(area.getValAxArray(0), across);
    link(area.getValAxArray(1), up);
    CTTextBody look = area.getValAxArray(1).getTitle().addNewTxPr();
    look.addNewBodyPr().setRot(UPWARDS);
    look.addNewP().addNewPPr().addNewDefRPr();
  }

  private static void link(CTValAx axis, String cell) {
    CTTx text = axis.getTitle().getTx();
    String known = text.getRich().getPArray(0).getRArray(0).getT();
    text.unsetRich();
    text.addNewStrRef().setF(cell);
    CTStrData cache = text.getStrRef().addNewStrCache();
    cache.addNewPtCount().setVal(1);
    CTStrVal value = cache.addNewPt();
    value.setIdx(0);
    value.setV(known);
  }

  public void line(ChartSeries series, int rgb) {
    XDDFScatterChartData.Series drawn = add(series);
    drawn.setMarkerStyle(MarkerStyle.NONE);
    drawn.setLineProperties(line(rgb, LINE_POINTS));
  }

  public void points(ChartSeries series, int rgb) {
    XDDFScatterChartData.Series drawn = add(series);
    drawn.setMarkerStyle(MarkerStyle.CIRCLE);
    XDDFShapeProperties marker = new XDDFShapeProperties();
    marker.setFillProperties(fill(rgb));
    marker.setLineProperties(line(rgb, LINE_POINTS / 2));
    drawn.getCTScatterSer().getMarker().setSpPr(marker.getXmlObject());
    XDDFLineProperties none = new XDDFLineProperties();
    none.setFillProperties(new XDDFNoFillProperties());
    drawn.setLineProperties(none);
  }

  private XDDFScatterChartData.Series add(ChartSeries series) {
    XDDFScatterChartData.Series drawn =
        (XDDFScatterChartData.Series) lines.addSeries(series.x(), series.y());
    drawn.setTitle(series.name());
    drawn.setSmooth(false);
    this.series.add(series);
    return drawn;
  }

  private CTScatterSer drawnSeries(int k) {
    return ((XDDFScatterChartData.Series) lines.getSeries(k)).getCTScatterSer();
  }

  private static XDDFSolidFillProperties fill(int rgb) {
    return new XDDFSolidFillProperties(
        XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
  }

  private static XDDFLineProperties line(int rgb, double points) {
    XDDFLineProperties line = new XDDFLineProperties(fill(rgb));
    line.setWidth(points);
    return line;
  }

  /** Draws what was added. */
  public void plot(boolean withLegend) {
    chart.plot(lines);
    for (int k = 0; k < series.size(); k++) {
      series.get(k).known(drawnSeries(k));
    }
    if (withLegend) {
      chart.getOrAddLegend().setPosition(LegendPosition.RIGHT);
    }
  }

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
}
