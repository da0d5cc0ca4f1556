@NullMarked
package io.jangteo.search.activity;

import org.jspecify.annotations.NullMarked;
