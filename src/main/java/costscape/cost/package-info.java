/** Cost functions ℝⁿ → ℝ: a network's mean loss over the rows of a dataset, with its penalty. */
package costscape.cost;
