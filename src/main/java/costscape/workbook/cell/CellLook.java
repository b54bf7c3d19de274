package costscape.workbook.cell;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells look. */
public enum CellLook {
  TITLE(0x1F3864, 0, 16, true),
  HEADING(0x1F3864, 0xD9E2F3, 11, true),
  TEXT(0x000000, 0, 11, false),
  /** A stranger's word. */
  NAME(0x1F3864, 0xD9E2F3, 11, true),
  NUMBER(0x000000, 0, 11, false),
  /** What a reader may change. */
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
}
