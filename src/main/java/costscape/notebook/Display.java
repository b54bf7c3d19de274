package costscape.notebook;

import costscape.api.Basins;
import costscape.api.Catalogue;
import costscape.api.Curve;
import costscape.api.Picture;
import costscape.api.Spectrum;
import costscape.api.Surface;
import costscape.api.Trained;
import java.util.Base64;
import java.util.function.Function;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/**
 * Tells a notebook's kernel how results show themselves: as PNG, and as SVG where that is asked
 * for. A result without a picture of its own is shown in the usual one.
 */
public final class Display implements Extension {
  /** Is made by the kernel. */
  public Display() {}

  @Override
  public void install(BaseKernel kernel) {
    Renderer renderer = kernel.getRenderer();
    show(renderer, Picture.class, Function.identity());
    show(renderer, Curve.class, Picture::line);
    show(renderer, Surface.class, Picture::heatmap);
    show(renderer, Trained.class, Picture::history);
    show(renderer, Catalogue.class, Picture::tree);
    show(renderer, Basins.class, Picture::basins);
    show(renderer, Spectrum.class, Picture::spectrum);
  }

  private static <T> void show(Renderer renderer, Class<T> kind, Function<T, Picture> picture) {
    renderer
        .createRegistration(kind)
        .preferring(MIMEType.IMAGE_PNG)
        .supporting(MIMEType.IMAGE_SVG, MIMEType.TEXT_PLAIN)
        .register((result, context) -> render(result, picture.apply(result), context));
  }

  private static void render(Object result, Picture picture, RenderContext context) {
    context.renderIfRequested(
        MIMEType.IMAGE_PNG, () -> Base64.getEncoder().encodeToString(picture.png()));
    context.renderIfRequested(MIMEType.IMAGE_SVG, picture::svg);
    context.renderIfRequested(MIMEType.TEXT_PLAIN, result::toString);
  }
}
