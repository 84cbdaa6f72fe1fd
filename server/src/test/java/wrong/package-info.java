/// A house where everything is wrong: what the rules of `org.enlace.architecture` must catch.
/// Nothing else uses it.
package wrong;
