package costscape.workbook;

import costscape.cost.Rounding;
import costscape.space.ParameterVector;
import costscape.workbook.ChartSheet.ChartData;
import costscape.workbook.LandscapeSheet.LandscapeWorking;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Page;
import costscape.workbook.cell.TimelessWorkbook;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.Computed.MapValues;
import costscape.workbook.formula.Places.DescentColumns;
import costscape.workbook.formula.Places.RowColumns;
import costscape.workbook.formula.WorkbookPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a training as a workbook of formulas. The same plan gives the same bytes. Every formula
 * has the engine's value beside it, and the file asks whoever opens it to compute all of them.
 */
public final class TrainingWorkbook {
  /** Rows of a long sheet that are in memory at a time. */
  private static final int WINDOW = 100;

  private static final List<String> SHEETS =
      List.of(
          StartSheet.SHEET,
          DataSheet.SHEET,
          RowColumns.ONE_STEP,
          DescentColumns.SHEET,
          LandscapeSheet.SHEET,
          ChartSheet.SHEET,
          RowColumns.WORKING,
          LandscapeWorking.SHEET,
          ChartData.SHEET);

  private final WorkbookPlan plan;
  private final Computed computed;
  private final List<Integer> colours;
  private final String command;

  /**
   * @param colours of the map, 0xRRGGBB from low to high
   * @param command what it is made by, as a reader would type it
   */
  public TrainingWorkbook(WorkbookPlan plan, List<Integer> colours, String command) {
    this.plan = plan;
    this.colours = List.copyOf(colours);
    this.command = command;
    computed = new Computed(plan);
  }

  /** How many steps have finite numbers, the start not counted. */
  public int finiteSteps() {
    return computed.finiteSteps() - 1;
  }

  /** The cost at a step, by the engine; NaN where the numbers have grown too large. */
  public double cost(int step) {
    return computed.cost(step);
  }

  /** The parameters at every step whose numbers are finite. */
  public List<ParameterVector> places() {
    return IntStream.rangeClosed(0, finiteSteps())
        .mapToObj(step -> ParameterVector.of(computed.theta(step)))
        .toList();
  }

  /**
   * Writes the whole file, whose first sheet speaks of the costs' rounding where parameters are
   * large.
   */
  public void write(Rounding rounding, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.setCellFormulaValidation(false);
      SHEETS.forEach(sheet -> workbook.createSheet(sheet));
      Map<CellLook, CellStyle> styles = CellLook.styles(workbook);
      describe(workbook);
      DataSheet data = new DataSheet(plan.cost().dataset());
      MapValues map = new MapValues(plan, computed);
      LandscapeWorking mapWorking = new LandscapeWorking(plan, computed, data, map);
      ChartData chartData = new ChartData(plan, computed, data, map);
      Function<String, Page> page = sheet -> new Page(workbook.getSheet(sheet), styles);
      new StartSheet(page.apply(StartSheet.SHEET), plan, computed, command, rounding).write();
      data.write(page.apply(DataSheet.SHEET));
      new StepSheet(page.apply(RowColumns.ONE_STEP), plan, computed, data).write();
      new LandscapeSheet(page.apply(LandscapeSheet.SHEET), plan, map, mapWorking, colours).write();
      new ChartSheet(page.apply(ChartSheet.SHEET), plan, computed, chartData).write();
      workbook.setForceFormulaRecalculation(true);
      try (SXSSFWorkbook streamed = new TimelessWorkbook(workbook, WINDOW)) {
        Function<String, Page> longPage = sheet -> new Page(streamed.getSheet(sheet), styles);
        new DescentSheet(longPage.apply(DescentColumns.SHEET), plan, computed, data).write();
        new WorkingSheet(longPage.apply(RowColumns.WORKING), plan, computed, data).write();
        mapWorking.write(longPage.apply(LandscapeWorking.SHEET));
        chartData.write(longPage.apply(ChartData.SHEET));
        streamed.write(out);
      }
    }
  }

  @SuppressWarnings("JavaUtilDate") // what POI takes
  private void describe(XSSFWorkbook workbook) {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setCreator("costscape");
    core.setTitle("Gradient descent that computes itself");
    core.setDescription(command);
    core.setCreated(Optional.of(new Date(0)));
    core.setModified(Optional.of(new Date(0)));
  }
}
