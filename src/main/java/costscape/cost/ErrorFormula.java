package costscape.cost;

/**
 * The loss of one error and its slope as they are written: in symbols, where the error is z − y,
 * and as the formula of a spreadsheet's cell, where it is {@code %1$s}.
 */
public record ErrorFormula(String text, String slope, String cell, String cellSlope) {
  /** The cell's formula of the loss of an error, which is a formula itself. */
  public String cell(String error) {
    return cell.formatted(error);
  }

  /** The cell's formula of the slope of the loss at an error. */
  public String cellSlope(String error) {
    return cellSlope.formatted(error);
  }
}
