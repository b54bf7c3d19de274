/**
 * The cost landscape of a small neural network: what {@code costscape.api} exports is for other
 * programs, and everything else is not.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module costscape {
  exports costscape.api;

  requires transitive commons.math3;
  requires transitive java.desktop;
  requires transitive org.jfree.jfreechart;
  requires com.google.gson;
  requires static de.rototor.pdfbox.graphics2d;
  requires static io.jhdf;
  requires jdk.unsupported; // pdfbox asks for it, and logs an error without it
  requires jdk.xml.dom; // batik asks for its XPath
  requires org.apache.commons.csv;
  requires static org.apache.commons.logging;
  requires static org.apache.pdfbox;
  requires static org.apache.xmlgraphics.batik.dom;
  requires static org.apache.xmlgraphics.batik.svggen;
}
