/** Orders, their states and the table of what each message does in each state. Knows only the JDK. */
@NullMarked
package io.jangteo.order.domain;

import org.jspecify.annotations.NullMarked;
