require_relative 'dealers'
run Dealers::Application
