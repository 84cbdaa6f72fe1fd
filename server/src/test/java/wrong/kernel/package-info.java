/// A lowest room that declares to name nothing.
@ApplicationModule(allowedDependencies = {})
package wrong.kernel;

import org.springframework.modulith.ApplicationModule;
