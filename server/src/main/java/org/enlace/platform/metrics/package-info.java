/// What the site tells of its own work, to Prometheus on the management port: times of answers by
/// route, pools, the Java machine, and what rooms measure. Nothing is told by State, person or
/// request: who wrote to whom, and how often, is nobody's to read off a graph.
@NullMarked
package org.enlace.platform.metrics;

import org.jspecify.annotations.NullMarked;
