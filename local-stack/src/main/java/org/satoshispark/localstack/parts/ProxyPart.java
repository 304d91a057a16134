package org.satoshispark.localstack.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.satoshispark.localstack.JavaCommand;
import org.satoshispark.localstack.Parts;
import org.satoshispark.localstack.Ports;
import org.satoshispark.localstack.proxy.Link;
import org.satoshispark.localstack.proxy.Links;
import org.satoshispark.localstack.proxy.NetworkProxy;

/** The network between the parts, when it is to be troubled; without it they meet directly. */
public record ProxyPart(Ports suite) implements Part {
    public static final String NAME = "proxy";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Integer> ports() {
        List<Integer> ports = new ArrayList<>(List.of(suite.proxyControl()));
        Links.of(suite).stream().map(Link::port).forEach(ports::add);
        return ports;
    }

    /** Last with the database, for until then somebody speaks through it. */
    @Override
    public StopOrder stopOrder() {
        return StopOrder.DATABASE;
    }

    @Override
    public List<String> command() {
        List<String> words = new ArrayList<>(JavaCommand.java(64, "-cp", Parts.kafkaClassPath()));
        words.addAll(List.of(NetworkProxy.class.getName(), Integer.toString(suite.base())));
        return words;
    }

    @Override
    public Path directory() {
        return Parts.checkout();
    }

    @Override
    public boolean ready() {
        return HttpProbe.answersOk(suite.proxyControl(), "/links");
    }
}
