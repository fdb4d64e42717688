require_relative 'klinik'
run Klinik
