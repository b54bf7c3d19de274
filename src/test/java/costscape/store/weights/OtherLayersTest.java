package costscape.store.weights;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.store.array.StoredArray;
import costscape.store.file.InputException;
import costscape.store.weights.Matching.OtherLayers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays as torchvision, Hugging Face's transformers and Keras call them. */
class OtherLayersTest {
  private static List<StoredArray> array(String name) {
    return List.of(StoredArray.of("f", name, List.of(2L), 1, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "fc1.running_mean,batch normalisation",
    "features.bn1.weight,batch normalisation",
    "layers/batch_normalization_3/vars/0,batch normalisation",
    "batch_normalization/moving_variance:0,batch normalisation",
    "encoder.layers.0.norm1.weight,a normalisation layer",
    "ln_f.bias,a normalisation layer",
    "dense/LayerNorm/gamma,a normalisation layer",
    "lstm.weight_ih_l0,a recurrent layer",
    "rnn.bias_hh_l1,a recurrent layer",
    "gru_1/recurrent_kernel:0,a recurrent layer",
    "self_attn.in_proj_weight,an attention layer",
    "model.layers.0.q_proj.weight,an attention layer",
    "layer1.0.downsample.0.weight,a connection that skips layers",
    "block2.shortcut.weight,a connection that skips layers",
    "transformer.wte.weight,an embedding",
    "embeddings.word.weight,an embedding"
  })
  void areNamed(String name, String layer) {
    InputException refusal =
        assertThrows(InputException.class, () -> OtherLayers.refuse("f", array(name)));
    assertTrue(
        refusal.getMessage().startsWith("f: " + name + " belongs to " + layer + ", and"),
        refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fc1.weight",
        "0.bias",
        "dense_1/kernel:0",
        "coefs_0",
        "normal.weight",
        "layers.0.weight",
        "w1",
        "skipper.weight",
        "layer1.bias",
        "model.hidden.2.weight"
      })
  void denseLayersAreNot(String name) {
    assertDoesNotThrow(() -> OtherLayers.refuse("f", array(name)));
  }
}
