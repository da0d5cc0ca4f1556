/**
 * The tree of categories in MySQL: small integer ids, a path with a closing slash ({@code 1/4/28/}), a subtree by one range
 * of paths, the ancestors by splitting a path.
 */
@NullMarked
package io.jangteo.catalog.categories;

import org.jspecify.annotations.NullMarked;
