package costscape.workbook.cell;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook whose parts all have one time in the file: the same content gives the same bytes. */
public final class TimelessWorkbook extends SXSSFWorkbook {
  /** The earliest that a zip file can say. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  public TimelessWorkbook(XSSFWorkbook workbook, int window) {
    super(workbook, window);
    setZip64Mode(Zip64Mode.AsNeeded); // no part comes near 4 GB
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    ZipArchiveOutputStream zip =
        new ZipArchiveOutputStream(out) {
          @Override
          public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            // As local time, for that is what a zip file holds: the same in every zone.
            entry.setTime(TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
            super.putArchiveEntry(entry);
          }
        };
    zip.setUseZip64(Zip64Mode.AsNeeded);
    return zip;
  }
}
