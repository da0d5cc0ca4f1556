/** Logs in OpenTelemetry's log data model, with the names of its semantic conventions and a few of the platform's own. */
@NullMarked
package io.jangteo.platform.servicedefaults.telemetry;

import org.jspecify.annotations.NullMarked;
