package org.satoshispark.crowdfunding.application;

import java.util.UUID;
import org.satoshispark.crowdfunding.domain.Appeal;
import org.satoshispark.kit.Repository;

/** What donors must know of campaigns, read without locks and never written; by campaign id. */
public interface Appeals extends Repository<UUID, Appeal> {}
