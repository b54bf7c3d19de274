package costscape.cli.gallery;

import java.util.List;

/** The gallery's {@code index.html}: every picture with its title and a sentence. */
public final class GalleryPage {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>costscape: the article's pictures</title>
      <style>
      body { font: 17px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto;
             padding: 0 1rem; color: #1f2328; background: #fff; }
      figure { margin: 3rem 0; }
      img { width: 100%; height: auto; border: 1px solid #d8dde3; }
      h2 { margin: 0 0 .3rem; font-size: 1.25rem; }
      figcaption { margin-bottom: .6rem; }
      </style>
      </head>
      <body>
      <h1>The cost landscape of a 1-2-1 network</h1>
      <p>Twelve rows, two hidden units, seven parameters: in the article's order, then what the
      article does not show.</p>
      """;

  private GalleryPage() {}

  public static String of(List<Exhibit> exhibits) {
    StringBuilder page = new StringBuilder(HEAD);
    for (Exhibit exhibit : exhibits) {
      page.append(
          """
          <figure id="%s">
          <figcaption><h2>%s</h2>%s</figcaption>
          <img src="%s" alt="%s" loading="lazy">
          </figure>
          """
              .formatted(
                  exhibit.name(),
                  escaped(exhibit.title()),
                  escaped(exhibit.sentence()),
                  exhibit.file(),
                  escaped(exhibit.title())));
    }
    return page.append("</body>\n</html>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
