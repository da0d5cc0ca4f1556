/**
 * What runs inside Gatling. {@code ./jangteo bench reads} writes a {@link io.jangteo.load.gatling.LoadPlan} and starts Gatling in a
 * process of its own, so that its CPU can be told from the platform's and its heap is its own; {@code ReadsSimulation} asks what the
 * plan says, and leaves {@link io.jangteo.load.gatling.Recording what it saw} in a file. Only that class knows Gatling: the command
 * uses the others, and has nothing that Gatling brings along on its class path.
 */
@NullMarked
package io.jangteo.load.gatling;

import org.jspecify.annotations.NullMarked;
