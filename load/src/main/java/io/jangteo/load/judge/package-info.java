/**
 * How good the search is. Shoppers' questions with rules about what they want are in the folder {@code judged} of the resources. A
 * rule looks at the facts that a product was generated from, never at its text, so it cannot agree with an engine by being like it.
 */
@NullMarked
package io.jangteo.load.judge;

import org.jspecify.annotations.NullMarked;
