package costscape.store.weights;

import costscape.store.array.KerasModel.KerasLayer;
import costscape.store.array.StoredArray;
import costscape.store.file.InputException;
import costscape.store.file.Remedy;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises arrays of layers that are no chain of dense ones by the names that PyTorch and Keras
 * give them. Their shapes may well fit a chain: the two layers of a residual block do, and a
 * network that forgot what skips them would be drawn without a word.
 */
final class OtherLayers {
  /** Where a word of a name begins and ends. */
  private static final String FROM = "(?i)(^|.*[./_:])";

  private static final String TO = "(\\d*([./_:].*)?)$";

  /** Arrays of a kind of layers, by their names. */
  private record Kind(Pattern names, String layer) {
    static Kind of(String words, String layer) {
      return new Kind(Pattern.compile(FROM + "(" + words + ")" + TO), layer);
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          Kind.of(
              "running_mean|running_var|num_batches_tracked|moving_mean|moving_variance|bn"
                  + "|batch_?norm(alization)?(_?[123]d)?",
              "batch normalisation"),
          Kind.of(
              "ln|norm|layer_?norm(alization)?|group_?norm|instance_?norm|rms_?norm|gamma|beta",
              "a normalisation layer"),
          Kind.of("(weight|bias)_(ih|hh)_l|recurrent_kernel|lstm|gru", "a recurrent layer"),
          Kind.of(
              "in_proj_(weight|bias)|[qkv]_proj|self_attn|attn|attention", "an attention layer"),
          Kind.of("downsample|shortcut|skip|residual", "a connection that skips layers"),
          Kind.of("embeddings?|embed_tokens|wte|wpe", "an embedding"));

  private OtherLayers() {}

  /** Refuses a file with such layers, by an array, and says how such networks are drawn. */
  static void refuse(String source, List<StoredArray> arrays) {
    for (Kind kind : KINDS) {
      for (StoredArray array : arrays) {
        if (kind.names.matcher(array.name()).matches()) {
          throw refusal(source, array, kind.layer);
        }
      }
    }
    for (StoredArray array : arrays) {
      if (array.shape().size() > 2) {
        throw refusal(
            source, array, "a convolution or the like, by its shape " + array.shapeText());
      }
    }
  }

  /**
   * Refuses a whole model with such layers. Those without arrays are known by this alone, such as
   * the sum that a residual network makes.
   *
   * @throws InputException naming a layer and its class
   */
  static void refuseKinds(String source, List<KerasLayer> layers) {
    for (KerasLayer layer : layers) {
      if (!layer.isOfChain()) {
        throw InputException.in(
            source,
            "its layer %s is of the class %s, and a file of weights is read as a chain of dense layers; %s"
                .formatted(
                    InputException.shown(layer.name()),
                    InputException.shown(layer.kind()),
                    Remedy.GRAPH.option()));
      }
    }
  }

  private static InputException refusal(String source, StoredArray array, String layer) {
    return InputException.in(
        source,
        "%s belongs to %s, and a file of weights is read as a chain of dense layers; %s"
            .formatted(array.shown(), layer, Remedy.GRAPH.option()));
  }
}
