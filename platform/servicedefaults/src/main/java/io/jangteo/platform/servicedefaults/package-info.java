/**
 * What every service of the platform has without asking: defaults of its settings, health, problem details, user tokens,
 * telemetry and a graceful stop. Knows no shop word.
 */
@NullMarked
package io.jangteo.platform.servicedefaults;

import org.jspecify.annotations.NullMarked;
