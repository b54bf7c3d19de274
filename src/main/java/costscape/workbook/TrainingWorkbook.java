package costscape.workbook;

import costscape.cost.Rounding;
import costscape.space.ParameterVector;
import costscape.workbook.ChartSheet.ChartData;
import costscape.workbook.LandscapeSheet.LandscapeWorking;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.Computed.MapValues;
import costscape.workbook.formula.OutputFormulas;
import costscape.workbook.formula.RowFormulas;
import costscape.workbook.formula.WorkbookPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
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
          StepSheet.SHEET,
          DescentSheet.SHEET,
          LandscapeSheet.SHEET,
          ChartSheet.SHEET,
          DescentSheet.WORKING,
          LandscapeWorking.SHEET,
          ChartData.SHEET);

  final WorkbookPlan plan;
  final Computed computed;
  final RowFormulas formulas;
  final OutputFormulas output;
  final MapValues map;
  final DataSheet data;
  final DescentSheet descent;
  final LandscapeWorking mapWorking;
  final ChartData chartData;
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
    formulas = new RowFormulas(plan.cost());
    output = new OutputFormulas(plan.cost());
    map = new MapValues(plan, computed);
    data = new DataSheet(plan.cost().dataset(), output.targets());
    descent = new DescentSheet(this);
    chartData = new ChartData(this);
    mapWorking = new LandscapeWorking(this);
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
      Function<String, Page> page = sheet -> new Page(workbook.getSheet(sheet), styles);
      new StartSheet(this, page.apply(StartSheet.SHEET), command, rounding).write();
      data.write(page.apply(DataSheet.SHEET));
      new StepSheet(this, page.apply(StepSheet.SHEET)).write();
      new LandscapeSheet(this, page.apply(LandscapeSheet.SHEET), colours).write();
      new ChartSheet(this, page.apply(ChartSheet.SHEET)).write();
      workbook.setForceFormulaRecalculation(true);
      try (SXSSFWorkbook streamed = new Timeless(workbook)) {
        Function<String, Page> longPage = sheet -> new Page(streamed.getSheet(sheet), styles);
        descent.write(longPage.apply(DescentSheet.SHEET));
        descent.writeWorking(longPage.apply(DescentSheet.WORKING));
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

  /**
   * A workbook whose parts all have one time in the file: the same content gives the same bytes.
   */
  private static final class Timeless extends SXSSFWorkbook {
    /** The earliest that a zip file can say. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    Timeless(XSSFWorkbook workbook) {
      super(workbook, WINDOW);
      setZip64Mode(Zip64Mode.AsNeeded); // no part comes near 4 GB
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
      ZipArchiveOutputStream zip =
          new ZipArchiveOutputStream(out) {
            @Override
            public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
              // The time is local, for that is what a zip file holds: the same in every zone.
              entry.setTime(TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
              super.putArchiveEntry(entry);
            }
          };
      zip.setUseZip64(Zip64Mode.AsNeeded);
      return zip;
    }
  }
}
