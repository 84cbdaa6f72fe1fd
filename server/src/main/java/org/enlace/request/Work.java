package org.enlace.request;

import java.util.function.Supplier;
import org.enlace.ui.api.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs the work of a door as one transaction. Whatever a step refuses ends the work at once, takes
/// back what was written, and comes out of the door as a value.
@Component
final class Work {
  private final TransactionTemplate writing;
  private final TransactionTemplate reading;

  Work(PlatformTransactionManager transactions) {
    this.writing = new TransactionTemplate(transactions);
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
  }

  <T> Result<T> write(Supplier<T> work) {
    return decided(writing, work);
  }

  <T> Result<T> read(Supplier<T> work) {
    return decided(reading, work);
  }

  private static <T> Result<T> decided(TransactionTemplate transaction, Supplier<T> work) {
    try {
      return new Result.Done<>(transaction.execute(_ -> work.get()));
    } catch (ProblemException refused) {
      return new Result.Refused<>(refused.problem());
    }
  }
}
