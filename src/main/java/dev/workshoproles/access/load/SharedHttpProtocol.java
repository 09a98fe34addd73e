package dev.workshoproles.access.load;

import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP over connections of which no address can have them all. Tomcat makes it from its
 * name.
 */
public class SharedHttpProtocol extends Http11NioProtocol {

	public SharedHttpProtocol() {
		super(new SharedEndpoint());
	}

}
