/// The Merkle tree over the leaves, and what is signed of it.
///
/// Words: a *log* is one tree with its keys; a *successor* goes on after a restore that fell behind
/// what had been signed; a *node* is the hash over a full tile; a *checkpoint* is signed.
///
/// Invariants: nothing is signed that is smaller than, or does not begin with, whatever was signed
/// before, as the database and the file outside it know it. A restore that falls behind opens a
/// successor, whose first entry names the last checkpoint of the log that it closes.
@NullMarked
package org.enlace.ledger.tree;

import org.jspecify.annotations.NullMarked;
