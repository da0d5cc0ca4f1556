/**
 * What holds for the whole repository, whoever adds to it: who may know whom, which libraries are used and why, and what never
 * lies in the tree. Each rule is tried on a planted violation, and fails where it finds nothing to look at.
 */
@NullMarked
package io.jangteo.house;

import org.jspecify.annotations.NullMarked;
