/** Layers, activation functions, parameter names ↔ indices, forward and backward pass. */
package costscape.network;
