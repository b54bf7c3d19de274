package costscape.workbook.cell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFBorderFormatting;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells look. */
public enum CellLook {
  TITLE(0x1F3864, 0, 16, true),
  HEADING(0x1F3864, 0xD9E2F3, 11, true),
  TEXT(0x000000, 0, 11, false),
  /** A stranger's word. */
  NAME(0x1F3864, 0xD9E2F3, 11, true),
  NUMBER(0x000000, 0, 11, false),
  /** A cell that a reader may change. */
  INPUT(0x7F3F00, 0xFFF2CC, 11, true),
  INPUTS(0x1F3864, 0xFFE699, 10, true),
  FORWARDS(0x1F3864, 0xDDEBF7, 10, true),
  LOSS(0x1F3864, 0xFCE4D6, 10, true),
  BACKWARDS(0x1F3864, 0xE2EFDA, 10, true),
  PARTIAL(0x1F3864, 0xEADCF4, 10, true),
  /** Formulas in words below a heading. */
  WORDS(0x404040, 0xF5F5F5, 9, false),
  SUM(0x000000, 0xEDEDED, 11, true),
  /** A cell of the landscape. */
  MAP(0x000000, 0, 8, false),
  /** How many steps of the path: nothing where none. */
  COUNT(0x000000, 0, 8, false),
  /** A value along a side of the landscape. */
  SIDE(0x1F3864, 0xD9E2F3, 9, true);

  /** The format of numbers that are never below 0. */
  static final String COST = "[>=100]0;[>=0.01]0.000;0.0E+00";

  private static final Map<CellLook, String> FORMATS =
      Map.of(
          MAP, COST,
          COUNT, "0;-0;;@",
          SIDE, "0.000;-0.000",
          INPUT, "General");

  private final int ink;
  private final int fill;
  private final int points;
  private final boolean bold;

  /** A fill of 0 is none. */
  CellLook(int ink, int fill, int points, boolean bold) {
    this.ink = ink;
    this.fill = fill;
    this.points = points;
    this.bold = bold;
  }

  /** All of them as styles of a workbook. */
  public static Map<CellLook, CellStyle> styles(XSSFWorkbook workbook) {
    Map<CellLook, CellStyle> styles = new EnumMap<>(CellLook.class);
    for (CellLook look : values()) {
      styles.put(look, look.style(workbook));
    }
    return styles;
  }

  private CellStyle style(XSSFWorkbook workbook) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(color(ink));
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    if (fill != 0) {
      style.setFillForegroundColor(color(fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (this == INPUT) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    if (FORMATS.containsKey(this)) {
      style.setAlignment(HorizontalAlignment.CENTER);
      style.setDataFormat(workbook.createDataFormat().getFormat(FORMATS.get(this)));
    }
    if (this == NUMBER || this == SUM) {
      style.setAlignment(HorizontalAlignment.RIGHT);
      style.setIndention((short) 1);
    }
    style.setWrapText(this == WORDS);
    style.setVerticalAlignment(this == WORDS ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
    style.setQuotePrefixed(this == NAME); // a text stays a text when somebody edits it
    return style;
  }

  static XSSFColor color(int rgb) {
    return new XSSFColor(
        new byte[] {(byte) 0xFF, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
  }

  /**
   * The colours of the map: bands from low to high, each cell in that of its value. The legend
   * beside the map holds the bands' lower ends, computed from the map itself. A built-in colour
   * scale has three colours at most, and LibreOffice applies one rule only to a cell: hence a rule
   * for each band with a path and without.
   */
  public record ColourBands(List<Integer> colours, int top, int column) {
    private static final int RED = 0xE6194B;
    private static final int WHITE = 0xFFFFFF;

    private int row(int band) {
      return top + colours.size() - band;
    }

    /** The legend of a map with a least and a greatest value: the highest band on top. */
    public void legend(Page page, String map, double least, double most) {
      page.heading(top, column, "cost from");
      int bands = colours.size();
      for (int band = 0; band < bands; band++) {
        String from =
            "IF(AND(colour_scale=\"log\",%1$s>0),%1$s*(%2$s/%1$s)^(%3$d/%4$d),%1$s+(%2$s-%1$s)*%3$d/%4$d)"
                .formatted("MIN(" + map + ")", "MAX(" + map + ")", band, bands);
        double value = least * Math.pow(most / least, (double) band / bands);
        page.formula(row(band), column, from, value);
        page.sheet().getRow(row(band)).getCell(column).setCellStyle(style(page, band));
      }
    }

    private XSSFCellStyle style(Page page, int band) {
      XSSFWorkbook workbook = page.unstreamed().getWorkbook();
      XSSFCellStyle style = workbook.createCellStyle();
      style.setFillForegroundColor(CellLook.color(colours.get(band)));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      var font = workbook.createFont();
      font.setColor(CellLook.color(ink(colours.get(band))));
      style.setFont(font);
      style.setAlignment(HorizontalAlignment.CENTER);
      style.setDataFormat(workbook.createDataFormat().getFormat(CellLook.COST));
      return style;
    }

    /** Black or white, whichever is read more easily on a colour. */
    private static int ink(int rgb) {
      double light = 0.3 * (rgb >> 16 & 255) + 0.59 * (rgb >> 8 & 255) + 0.11 * (rgb & 255);
      return light > 130 ? 0 : WHITE;
    }

    /**
     * Colours a map.
     *
     * @param first its upper left cell, which the formulas are written for
     * @param present what holds in the cell of the present point
     * @param path what holds in cells of the path
     */
    public void colour(Page page, CellRangeAddress map, String first, String present, String path) {
      XSSFSheetConditionalFormatting formatting = page.unstreamed().getSheetConditionalFormatting();
      List<XSSFConditionalFormattingRule> rules = new ArrayList<>();
      rules.add(rule(formatting, present, WHITE, RED, true));
      for (int band = colours.size() - 1; band >= 0; band--) {
        // The least value's own band begins at itself, to the last digit or not.
        String above =
            band == 0 ? "ISNUMBER(" + first + ")" : first + ">=" + A1.fixed(row(band), column);
        int colour = colours.get(band);
        rules.add(rule(formatting, "AND(%s,%s)".formatted(path, above), colour, ink(colour), true));
        rules.add(rule(formatting, above, colour, ink(colour), false));
      }
      int index = formatting.addConditionalFormatting(new CellRangeAddress[] {map}, rules.get(0));
      rules.stream().skip(1).forEach(formatting.getConditionalFormattingAt(index)::addRule);
      var written = page.unstreamed().getCTWorksheet().getConditionalFormattingArray(index);
      for (int k = 0; k < rules.size(); k++) {
        written.getCfRuleArray(k).setPriority(k + 1); // the first that holds is taken
      }
    }

    private static XSSFConditionalFormattingRule rule(
        XSSFSheetConditionalFormatting formatting,
        String formula,
        int fill,
        int ink,
        boolean ring) {
      XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
      XSSFPatternFormatting pattern = rule.createPatternFormatting();
      pattern.setFillBackgroundColor(CellLook.color(fill));
      pattern.setFillPattern(XSSFPatternFormatting.SOLID_FOREGROUND);
      XSSFFontFormatting font = rule.createFontFormatting();
      font.setFontColor(CellLook.color(ink));
      if (ring) {
        font.setFontStyle(false, true);
        XSSFBorderFormatting border = rule.createBorderFormatting();
        border.setBorderTop(BorderStyle.THIN);
        border.setBorderBottom(BorderStyle.THIN);
        border.setBorderLeft(BorderStyle.THIN);
        border.setBorderRight(BorderStyle.THIN);
        border.setTopBorderColor(CellLook.color(RED));
        border.setBottomBorderColor(CellLook.color(RED));
        border.setLeftBorderColor(CellLook.color(RED));
        border.setRightBorderColor(CellLook.color(RED));
      }
      return rule;
    }
  }
}
