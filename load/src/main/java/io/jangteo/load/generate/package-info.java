/**
 * A made-up catalog of any size. Product number i of a seed is a pure function of the two, so it can be made in any order, by any
 * number of threads, again after a kill, and its facts can be told from its id alone. What is written is data, in the folder
 * {@code catalog} of the resources: one file for each kind of product, and the brands, colours and categories that they share.
 */
@NullMarked
package io.jangteo.load.generate;

import org.jspecify.annotations.NullMarked;
